package potok.calls;

import org.springframework.stereotype.Component;
import potok.settings.ReferenceUse;

/** Which reference data calls use. */
@Component
class CallReference implements ReferenceUse {
    private final CallRepository calls;

    CallReference(CallRepository calls) {
        this.calls = calls;
    }

    @Override
    public boolean isUsed(String list, String key) {
        return list.equals("cities") && calls.existsByCity(key);
    }
}
