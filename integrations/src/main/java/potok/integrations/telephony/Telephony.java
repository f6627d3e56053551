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
     * Passes the client on; the employee who talks with him is free then.
     *
     * @throws TelephonyRefused with the exchange's reason, or {@value TelephonyRefused#NOBODY_TALKS}
     */
    void transfer(TransferCommand command);

    /**
     * Ends the talk between the client and our employee.
     *
     * @param commandId the exchange's late answer carries it
     * @throws TelephonyRefused with the exchange's reason, or {@value TelephonyRefused#NOBODY_TALKS}
     */
    void hangUp(String commandId, String conversation);

    /**
     * Asks the exchange for something harmless, signed with this account, to see whether it would take our commands.
     *
     * @throws TelephonyRefused with the exchange's reason
     */
    void check(TelephonyAccount account);
}
