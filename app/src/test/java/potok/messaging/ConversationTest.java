package potok.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.identity.UserId;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

@Tag("X4")
@Tag("T21")
class ConversationTest {
    private static final Instant LATER = Messages.MORNING.plusSeconds(600);

    private final UserId olga = UserId.next();
    private final UserId anna = UserId.next();
    private final Conversation conversation =
            Conversation.with(7, Messages.avito("c", "m1", "раз"), new AccountPlace("Омск", "avito"));

    @Test
    void itWaitsFromTheFirstUnansweredMessage() {
        conversation.hear(Messages.avito("c", "m1", Messages.MORNING, "раз"));
        conversation.hear(Messages.avito("c", "m2", LATER, "два"));

        assertThat(view().waitingSince()).isEqualTo(Messages.MORNING);
        assertThat(view().unread()).isEqualTo(2);
        assertThat(view().lastText()).isEqualTo("два");
    }

    /** Else a stranger would be shown another's name, orders and calls by typing his number. */
    @Test
    void whatAVisitorOfOurPageSaysOfHimselfIsNotProved() {
        var web = Conversation.with(8, Messages.web("guest", "+79000000001", "кто?"), null);
        web.hear(Messages.web("guest", "+79000000001", "кто?"));

        assertThat(web.view(null))
                .extracting(ConversationView::clientPhone, ConversationView::statedPhone)
                .containsExactly(null, PhoneNumber.of("+79000000001"));
    }

    @Test
    void aGuestsTalkIsErasableOnceNobodyWroteForItsTerm() {
        var web = Conversation.with(8, Messages.web("guest", "+79000000001", "кто?"), null);
        web.hear(Messages.web("guest", "+79000000001", "кто?"));

        assertThat(web.isErasable(Messages.MORNING)).isFalse();
        assertThat(web.isErasable(LATER)).isTrue();
        assertThat(conversation.isErasable(LATER)).isFalse();
        web.belongTo(olga);
        assertThat(web.isErasable(LATER)).isFalse();
    }

    @Test
    void newsIsLeftInAClosedOneWithoutOpeningIt() {
        conversation.close(LATER, false);

        conversation.leave("Готово", LATER.plusSeconds(1));

        assertThat(view())
                .extracting(ConversationView::status, ConversationView::lastText)
                .containsExactly(ConversationStatus.CLOSED, "Готово");
    }

    @Test
    void whoAnswersWhatNobodyHasHasIt() {
        conversation.hear(Messages.avito("c", "m1", "раз"));

        conversation.answer(olga, "да", LATER, false);

        assertThat(view())
                .extracting(
                        ConversationView::assignee,
                        ConversationView::status,
                        ConversationView::waitingSince,
                        ConversationView::unread)
                .containsExactly(olga, ConversationStatus.OPEN, null, 0);
    }

    @Test
    void whoHelpsOutDoesNotTakeItAway() {
        conversation.assign(olga);

        conversation.answer(anna, "да", LATER, false);

        assertThat(view().assignee()).isEqualTo(olga);
    }

    @Test
    void itIsTakenOnlyFromWhoStillHasIt() {
        conversation.assign(olga);
        conversation.take(anna);

        conversation.release(olga, "silent");

        assertThat(view().assignee()).isEqualTo(anna);
    }

    @Test
    void onlyWhatWaitsIsEscalatedAndOnlyOnce() {
        assertThat(conversation.escalate(LATER)).isFalse();
        conversation.hear(Messages.avito("c", "m1", "раз"));

        assertThat(conversation.escalate(LATER)).isTrue();
        assertThat(conversation.escalate(LATER)).isFalse();
        assertThat(view().priority()).isEqualTo(ConversationPriority.HIGH);
    }

    @Test
    void priorityThatAPersonSetIsNotTakenBackByTheRule() {
        conversation.route("operators", ConversationPriority.LOW);
        conversation.prioritise(ConversationPriority.HIGH);

        conversation.route("operators", ConversationPriority.LOW);

        assertThat(view().priority()).isEqualTo(ConversationPriority.HIGH);
    }

    @Test
    void nothingIsDoneWithAClosedOne() {
        conversation.close(LATER, false);

        assertThatThrownBy(() -> conversation.answer(olga, "да", LATER, false)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> conversation.take(olga)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> conversation.assign(olga)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> conversation.close(LATER, false)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void clientWhoWritesAgainOpensItForEverybody() {
        conversation.assign(olga);
        conversation.close(LATER, false);

        conversation.hear(Messages.avito("c", "m2", LATER, "ещё"));

        assertThat(view())
                .extracting(ConversationView::status, ConversationView::assignee)
                .containsExactly(ConversationStatus.WAITING, null);
    }

    @Test
    void numberThatIsAllTheNameIsNotShownInFull() {
        var sms = Conversation.with(8, Messages.sms("+79000000414", "s1", "раз"), null);
        sms.hear(Messages.sms("+79000000414", "s1", "раз"));

        assertThat(sms.view(null).clientName()).isEqualTo("+7 900 ···-··-14");
        assertThat(sms.clientPhone()).isEqualTo(PhoneNumber.of("+79000000414"));
    }

    @Test
    void previewEndsBetweenCharacters() {
        conversation.hear(Messages.avito("c", "m1", "😀".repeat(300)));

        assertThat(view().lastText()).isEqualTo("😀".repeat(160));
    }

    private ConversationView view() {
        return conversation.view(null);
    }
}
