package potok.integrations.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import potok.integrations.outbox.ChannelNotReady;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.SendingPostponed;
import potok.integrations.outbox.SendingRefused;

/** What Telegram's refusals mean for the message that was refused. */
final class TelegramRefusals {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    private TelegramRefusals() {}

    static RuntimeException of(Exception failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(TelegramRefusals::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unknown(failure));
    }

    private static @Nullable RuntimeException known(Throwable failure) {
        if (failure instanceof ChannelNotReady notReady) {
            return notReady;
        }
        if (!(failure instanceof TelegramApiRequestException refusal) || refusal.getErrorCode() == null) {
            return null;
        }
        var reason = Objects.requireNonNullElse(refusal.getApiResponse(), "");
        return switch (refusal.getErrorCode()) {
            case 429 -> new SendingPostponed(pause(refusal), reason);
            case 403 -> new SendingRefused(reason, true, refusal);
            case 400 -> new SendingRefused(reason, isNobody(reason), refusal);
            // Not our bot's token, or no longer: its messages wait until somebody mends that.
            case 401, 404 -> new ChannelNotReady(OutboundMessage.TELEGRAM);
            default -> null;
        };
    }

    private static Duration pause(TelegramApiRequestException refusal) {
        var hint =
                refusal.getParameters() == null ? null : refusal.getParameters().getRetryAfter();
        return hint == null ? USUAL_PAUSE : Duration.ofSeconds(hint);
    }

    private static boolean isNobody(String reason) {
        var known = reason.toLowerCase(Locale.ROOT);
        return known.contains("chat not found") || known.contains("deactivated") || known.contains("peer_id_invalid");
    }

    private static RuntimeException unknown(Exception failure) {
        var reason = NestedExceptionUtils.getMostSpecificCause(failure);
        return new IllegalStateException("Telegram: " + reason.getMessage(), reason);
    }
}
