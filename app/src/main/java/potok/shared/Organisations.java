package potok.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whose data the present thread works with: Hibernate, the database and the engine all ask here. */
public final class Organisations {
    /** The organisation that every installation has. */
    public static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");

    /** The sandbox's second organisation. */
    public static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    /** Owns nothing and sees nothing: a thread that nobody has told whom it works for. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** Not an organisation: the mark of work over all of them. */
    private static final UUID ALL = new UUID(-1, -1);

    private static final ThreadLocal<@Nullable UUID> entered = new ThreadLocal<>();

    private Organisations() {}

    /** The organisation entered, else that of the signed-in user, else {@link #NOBODY}. */
    public static UUID current() {
        var explicit = entered.get();
        return explicit == null ? ofUser().orElse(NOBODY) : explicit;
    }

    public static boolean isEverywhere() {
        return isEverywhere(current());
    }

    public static boolean isEverywhere(UUID organisation) {
        return organisation.equals(ALL);
    }

    /** Leaves the organisation when it is closed. */
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws IllegalStateException when a transaction of another organisation is open */
    public static Stay enter(UUID organisation) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !current().equals(organisation)) {
            throw new IllegalStateException("A transaction works for one organisation: enter another before it begins");
        }
        var before = entered.get();
        entered.set(organisation);
        return () -> {
            if (before == null) {
                entered.remove();
            } else {
                entered.set(before);
            }
        };
    }

    public static void in(UUID organisation, Runnable work) {
        in(organisation, () -> {
            work.run();
            return organisation;
        });
    }

    @SuppressWarnings("try") // only its end matters
    public static <T> T in(UUID organisation, Supplier<T> work) {
        try (var stay = enter(organisation)) {
            return work.get();
        }
    }

    /** System work over the rows of all organisations: signing in, finding what is due, checking the audit log. */
    public static <T> T everywhere(Supplier<T> work) {
        return in(ALL, work);
    }

    private static Optional<UUID> ofUser() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(authentication -> authentication.getPrincipal() instanceof OrganisationMember member
                        ? Optional.of(member.organisation())
                        : Optional.empty());
    }
}
