package potok.notifications.tasks;

import static potok.integrations.outbox.OutboundMessage.TELEGRAM;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import potok.engine.OnePress;
import potok.engine.TaskDesk;
import potok.identity.OnBehalf;
import potok.identity.SignedIn;
import potok.integrations.chat.ButtonPressed;
import potok.integrations.chat.ChatChannel;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.notifications.TelegramChats;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.NotFound;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Does what a pressed button below a task says, as the one who pressed it and with his rights, and answers him. */
@Component
class TaskButtons {
    private final TelegramChats chats;
    private final OnBehalf onBehalf;
    private final OnePress press;
    private final TaskDesk desk;
    private final CaseTexts texts;
    private final ProblemTexts problems;
    private final Outbox outbox;
    private final Settings settings;
    private final TransactionTemplate apart;

    TaskButtons(
            TelegramChats chats,
            OnBehalf onBehalf,
            OnePress press,
            TaskDesk desk,
            CaseTexts texts,
            ProblemTexts problems,
            Outbox outbox,
            Settings settings,
            PlatformTransactionManager transactions) {
        this.chats = chats;
        this.onBehalf = onBehalf;
        this.press = press;
        this.desk = desk;
        this.texts = texts;
        this.problems = problems;
        this.outbox = outbox;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(ButtonPressed pressed) {
        if (pressed.channel() == ChatChannel.TELEGRAM) {
            TaskButton.of(pressed.data()).ifPresent(button -> answer(pressed.chat(), button));
        }
    }

    private void answer(String chat, TaskButton button) {
        var reply = chats.userOf(chat)
                .flatMap(onBehalf::person)
                .map(user -> reply(user, button))
                .orElseGet(() -> texts.text("telegram.task-not-linked", settings.get(CompanySettings.LANGUAGE)));
        outbox.put(new OutboundMessage(TELEGRAM, chat, reply, "task:" + button.task()));
    }

    private String reply(SignedIn user, TaskButton button) {
        var language = Optional.ofNullable(user.language())
                .map(Locale::forLanguageTag)
                .orElseGet(() -> settings.get(CompanySettings.LANGUAGE));
        return onBehalf.of(user, () -> {
            var before = LocaleContextHolder.getLocaleContext();
            LocaleContextHolder.setLocale(language);
            try {
                return done(button, language);
            } catch (NotFound e) {
                return texts.text("telegram.task-gone", language);
            } catch (RuleBroken e) {
                return problems.sentence(e, language);
            } finally {
                LocaleContextHolder.setLocaleContext(before);
            }
        });
    }

    /** In a transaction of its own: what is refused must not undo that the press was heard. */
    private String done(TaskButton button, Locale language) {
        return button.name().equals(TaskButton.DETAILS)
                ? details(button.task(), language)
                : Objects.requireNonNull(apart.execute(status -> completed(button, language)));
    }

    private String completed(TaskButton button, Locale language) {
        var task = desk.brief(button.task(), language).name();
        press.press(button.task(), button.name());
        return texts.text("telegram.task-done", language, texts.button(button.name(), language), task);
    }

    private String details(String task, Locale language) {
        return Objects.requireNonNull(apart.execute(status -> {
            var open = desk.brief(task, language);
            return String.join("\n\n", open.name(), open.about(), texts.link(open.process(), open.businessKey(), task));
        }));
    }
}
