package potok.integrations.sms;

/** Tells the account of the organisation in which the thread works, as it is at this moment. */
public interface SmsAccounts {
    SmsAccount current();
}
