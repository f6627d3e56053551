package potok.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.engine.TaskDesk;
import potok.engine.TaskForm;
import potok.identity.Role;
import potok.shared.RuleBroken;

@Tag("X6")
@PageTest(TaskController.class)
class TaskControllerTest {
    @Autowired
    private MockMvc web;

    @MockitoBean
    private TaskDesk desk;

    @Test
    void formComesInTheReadersLanguage() throws Exception {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "default");
        given(desk.form("t1", Locale.forLanguageTag("ru"))).willReturn(new TaskForm("Title", schema, Map.of("a", 1)));

        web.perform(get("/tasks/t1/form").cookie(new Cookie("lang", "ru")).with(as(Role.OPERATOR)))
                .andExpect(jsonPath("$.schema.type").value("default"))
                .andExpect(jsonPath("$.data.a").value(1));
    }

    @Test
    void completingHandsOverWhatWasTyped() throws Exception {
        web.perform(post("/tasks/t1/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\":\"order\"}")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isNoContent());

        verify(desk).complete("t1", Map.of("outcome", "order"));
    }

    @Test
    void brokenRuleIsAProblemWithAReadableDetail() throws Exception {
        willThrow(new RuleBroken("date-in-past")).given(desk).complete(eq("t1"), any());

        web.perform(post("/tasks/t1/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:problem:date-in-past"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void claimingTellsWhoWasFaster() throws Exception {
        willThrow(new RuleBroken("task-of-another", "operator2")).given(desk).claim("t1");

        web.perform(post("/tasks/t1/claim").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("operator2 is already working on this task."));
    }

    static Stream<RuntimeException> lostRaces() {
        return Stream.of(
                new OptimisticLockingException("task"),
                new TaskAlreadyClaimedException("t1", "operator2"),
                new OptimisticLockingFailureException("order"),
                new DataIntegrityViolationException("order"));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void whoWasOvertakenIsToldSo(RuntimeException lost) throws Exception {
        willThrow(lost).given(desk).complete(eq("t1"), any());

        web.perform(post("/tasks/t1/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:changed-meanwhile"));
    }

    @Test
    void foreignPagesCannotCompleteATask() throws Exception {
        web.perform(post("/tasks/t1/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isForbidden());

        verify(desk, never()).complete(any(), any());
    }
}
