package potok.identity.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import potok.identity.SignedIn;

/** Access tokens, with which programs use the REST interface in a user's name for some minutes. */
@Component
class Tokens {
    static final String ISSUER = "potok";
    static final String USER = "uid";
    static final String HOME = "org";
    static final String CREDENTIALS = "cred";
    static final String FAMILY = "sid";

    private final SigningKeys keys;
    private final Clock clock;
    private final Duration lifetime;

    Tokens(SigningKeys keys, Clock clock, TokenProperties properties) {
        this.keys = keys;
        this.clock = clock;
        this.lifetime = properties.access();
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(SignedIn user, UUID family) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(user.login())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim(USER, user.id().toString())
                .claim(HOME, user.home().toString())
                .claim(CREDENTIALS, user.credentials())
                .claim(FAMILY, family.toString())
                .build();
        var key = keys.current();
        var header =
                JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }
}
