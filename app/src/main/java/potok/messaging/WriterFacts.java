package potok.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.integrations.chat.ChatChannel;

/**
 * What routing looks at.
 *
 * @param hour 0 to 23, local to the city
 * @param assignee login of who has the conversation and is there to answer
 */
public record WriterFacts(
        ChatChannel channel,
        String account,
        String city,
        @Nullable String rk,
        int hour,
        boolean knownClient,
        @Nullable String assignee,
        Instant waitingSince) {}
