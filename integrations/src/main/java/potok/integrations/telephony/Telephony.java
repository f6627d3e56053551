package potok.integrations.telephony;

/** What the product may ask of the telephone exchange. */
public interface Telephony {
    /**
     * Rings the extension, then the client. Not idempotent: asked twice, it rings twice.
     *
     * @throws TelephonyRefused with the exchange's reason
     */
    void callBack(CallBackCommand command);

    /**
     * Asks the exchange for something harmless, signed with this account, to see whether it would take our commands.
     *
     * @throws TelephonyRefused with the exchange's reason
     */
    void check(TelephonyAccount account);
}
