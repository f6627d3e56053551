package potok;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("X2")
class ModulesTest {
    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(PotokApplication.class).verify();
    }
}
