package potok.integrations.chat;

/** Tells the bot as it is at this moment: it may be changed while the product runs. */
public interface BotAccounts {
    BotAccount current();
}
