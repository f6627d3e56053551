package potok.integrations.telephony;

/** Tells the account as it is at this moment: it may be changed while the product runs. */
public interface TelephonyAccounts {
    TelephonyAccount current();
}
