package potok.identity.protection;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import potok.shared.RuleBroken;

/** IP addresses and networks as people write them. */
public final class Networks {
    /** An address or network in full, with numbers only: no wildcards, ranges, zones or octal forms. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private static final int HOUSEHOLD_BITS = 64;

    private Networks() {}

    /** The network in one way of writing it ({@code 10.0.0.0/8}); a single address is its own network. */
    public static String normal(String written) {
        return parse(written.strip())
                .map(IPAddress::toPrefixBlock)
                .map(IPAddress::toCanonicalString)
                .orElseThrow(() -> new RuleBroken("network-invalid", written));
    }

    /** False also for what is no address at all. */
    public static boolean contains(String network, String address) {
        return parse(network)
                .flatMap(whole ->
                        parse(withoutZone(address)).map(Networks::plain).map(whole::contains))
                .orElse(false);
    }

    /** As short as it can be written. */
    public static String readable(String address) {
        return parse(withoutZone(address))
                .map(Networks::plain)
                .map(IPAddress::toCanonicalString)
                .orElse(address);
    }

    /** What one customer's router has: an IPv4 address, or the /64 in which an IPv6 address lies. */
    static String household(String address) {
        return parse(withoutZone(address))
                .map(Networks::plain)
                .map(parsed -> parsed.isIPv6() ? parsed.toPrefixBlock(HOUSEHOLD_BITS) : parsed)
                .map(IPAddress::toCanonicalString)
                .orElse(address);
    }

    /** IPv4 that comes dressed as IPv6 is IPv4. */
    private static IPAddress plain(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static Optional<IPAddress> parse(String written) {
        return Optional.ofNullable(new IPAddressString(written, STRICT).getAddress());
    }

    private static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
