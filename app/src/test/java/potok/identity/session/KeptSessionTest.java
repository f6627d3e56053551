package potok.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

@Tag("C15")
class KeptSessionTest {
    private final MapSession stored = new MapSession();
    private final KeptSession<MapSession> session = new KeptSession<>(stored, false);

    @Test
    void useIsNotedByTheMinute() {
        session.setLastAccessedTime(stored.getLastAccessedTime().plusSeconds(59));
        assertThat(session.isChanged()).isFalse();

        var later = stored.getLastAccessedTime().plusSeconds(61);
        session.setLastAccessedTime(later);
        assertThat(session.isChanged()).isTrue();
        assertThat(stored.getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void whatTheTasklistPutsBackUnchangedIsNotWritten() {
        var working = new ArrayList<>(List.of("operator"));
        stored.setAttribute("authenticatedUser", working);

        session.setAttribute("authenticatedUser", session.getAttribute("authenticatedUser"));
        assertThat(session.isChanged()).isFalse();

        working.add("cockpit");
        session.setAttribute("authenticatedUser", working);
        assertThat(session.isChanged()).isTrue();
    }

    @Test
    void otherAttributesAreWritten() {
        session.setAttribute("cart", "full");

        assertThat(session.isChanged()).isTrue();
    }

    @Test
    void whatCannotBeReadIsNotThere() {
        Session broken = mock();
        given(broken.getAttribute(anyString())).willThrow(new SerializationFailedException("of another version"));

        var kept = new KeptSession<>(broken, false);

        assertThat(kept.<Object>getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
        assertThat(kept.isChanged()).isTrue();
    }
}
