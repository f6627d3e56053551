package potok.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Choosing and changing passwords: with the old one, or by a link that only its owner got. */
@Service
public class Passwords {
    private static final int QUEUE = 1000;

    private final AppUserRepository users;
    private final UserRules may;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final PasswordLinks links;
    private final PasswordAsks asks;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ThreadPoolTaskExecutor background = new ThreadPoolTaskExecutor();
    private final Clock clock;

    Passwords(
            AppUserRepository users,
            UserRules may,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            PasswordLinks links,
            PasswordAsks asks,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.may = may;
        this.encoder = encoder;
        this.policy = policy;
        this.links = links;
        this.asks = asks;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        background.setThreadNamePrefix("password-links-");
        background.setDaemon(true);
        background.setCorePoolSize(1);
        background.setQueueCapacity(QUEUE);
        background.setRejectedExecutionHandler(new CallerRunsPolicy());
        background.initialize();
        this.clock = clock;
    }

    /** How many characters a password has at least. */
    public int shortest() {
        return policy.shortest();
    }

    /** Ends his other sessions; {@code session} goes on. */
    public void change(SignedIn signedIn, String old, String wanted, String session) {
        Organisations.in(
                signedIn.home(),
                () -> transaction.executeWithoutResult(status -> {
                    var user = user(signedIn.id());
                    if (!encoder.matches(old, user.passwordHash())) {
                        throw new RuleBroken("password-wrong");
                    }
                    if (encoder.matches(wanted, user.passwordHash())) {
                        throw new RuleBroken("password-same");
                    }
                    set(user, wanted, session);
                }));
    }

    /** A link for a user of the present organisation: sent to him; returned only when he has no address to send it to. */
    public Optional<String> sendLink(UserId id) {
        return Optional.ofNullable(transaction.execute(status -> {
            var user = user(id);
            may.mayChange(user);
            return send(user);
        }));
    }

    /** A link to hand over by other ways, such as where no mail can be sent. */
    public String linkToHandOver(UserId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var user = user(id);
            may.mayChange(user);
            return links.issue(user, user.isInvited());
        }));
    }

    /**
     * For whoever forgot his password, named by login or e-mail address. Says nothing about whether there is such a
     * user, not even by the time it takes.
     *
     * @throws TooManyAttempts when the address has asked often enough for now
     */
    public void forgotten(String who, String address) {
        asks.count(address);
        background.execute(() -> Organisations.everywhere(
                        () -> users.findByLogin(who).or(() -> users.findByEmailIgnoreCase(who)))
                .filter(user -> user.mayChoosePassword() && user.email() != null)
                .ifPresent(user -> Organisations.in(
                        user.organisation(), () -> transaction.executeWithoutResult(status -> send(user(user.id()))))));
    }

    /** The login to which the link belongs, as long as it opens something. */
    public Optional<String> ownerOf(String token) {
        return Organisations.everywhere(() -> transaction.execute(status -> links.find(token)
                .flatMap(owner -> users.findById(new UserId(owner.userId())))
                .filter(AppUser::mayChoosePassword)
                .map(AppUser::login)));
    }

    /** Ends all his sessions. */
    public void setByLink(String token, String wanted) {
        var owner = Organisations.everywhere(() -> links.find(token)).orElseThrow(Passwords::linkOpensNothing);
        Organisations.in(
                owner.organisationId(),
                () -> transaction.executeWithoutResult(status -> {
                    var user = user(new UserId(owner.userId()));
                    if (!links.use(token) || !user.mayChoosePassword()) {
                        throw linkOpensNothing();
                    }
                    set(user, wanted, "");
                }));
    }

    private void set(AppUser user, String wanted, String keptSession) {
        if (!user.isDemo()) {
            policy.check(wanted, user.login(), user.name(), user.email());
        }
        user.changePassword(encoder.encode(wanted), clock.instant());
        users.saveAndFlush(user);
        links.forget(user);
        sessions.endOthers(user.login(), keptSession);
        if (user.email() != null) {
            events.publishEvent(new PasswordEvent.Changed(user.id(), user.login(), user.email(), language(user)));
        }
    }

    /** The link when nobody was sent it. */
    private @Nullable String send(AppUser user) {
        var invitation = user.isInvited();
        var link = links.issue(user, invitation);
        var email = user.email();
        if (email == null) {
            return link;
        }
        events.publishEvent(
                invitation
                        ? new PasswordEvent.Invited(user.id(), user.login(), email, link, language(user))
                        : new PasswordEvent.ResetAsked(user.id(), email, link, language(user)));
        return null;
    }

    private static @Nullable Locale language(AppUser user) {
        return Optional.ofNullable(user.language()).map(Locale::forLanguageTag).orElse(null);
    }

    private AppUser user(UserId id) {
        return users.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private static RuleBroken linkOpensNothing() {
        return new RuleBroken("password-link-void");
    }
}
