package potok.integrations.telephony;

/**
 * Connect the client of a conversation with somebody else, without asking him first.
 *
 * @param commandId chosen by the caller; the exchange's late answer carries it
 * @param conversation that is being held now
 * @param to extension or number
 */
public record TransferCommand(String commandId, String conversation, String to) {}
