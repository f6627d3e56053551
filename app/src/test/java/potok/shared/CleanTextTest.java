package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag("C8")
class CleanTextTest {
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new CleanText.InJson().cleanStrings())
            .build();

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Echo())
            .setControllerAdvice(new CleanText())
            .build();

    @RestController
    static class Echo {
        @GetMapping("/echo")
        String echo(@RequestParam String text) {
            return text;
        }
    }

    record Note(String text) {}

    @Test
    void nulIsRefusedInAnAddress() throws Exception {
        web.perform(get("/echo").param("text", "a\0b")).andExpect(status().isBadRequest());
        web.perform(get("/echo").param("text", "a\u0001 %")).andExpect(status().isOk());
    }

    @Test
    void nulIsRefusedInJsonWhateverItsShape() throws Exception {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"a\\u0000\"}", Note.class))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> json.readValue("{\"a\":{\"b\":[\"\\u0000\"]}}", Map.class))
                .isInstanceOf(JsonMappingException.class);
        assertThat(json.readValue("{\"text\":\"да\"}", Note.class)).isEqualTo(new Note("да"));
    }
}
