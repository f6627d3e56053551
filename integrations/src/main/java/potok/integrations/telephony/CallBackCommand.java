package potok.integrations.telephony;

import org.jspecify.annotations.Nullable;

/**
 * Connect an employee with a client.
 *
 * @param commandId chosen by the caller; the events of the call carry it
 * @param line the own number that the client sees; null leaves it to the exchange
 */
public record CallBackCommand(
        String commandId,
        String extension,
        String toNumber,
        @Nullable String line) {}
