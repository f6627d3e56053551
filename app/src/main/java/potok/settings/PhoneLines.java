package potok.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.PhoneNumber;

/** Numbers that clients call. */
@Service
@Transactional(readOnly = true)
public class PhoneLines {
    private final PhoneLineRepository lines;

    PhoneLines(PhoneLineRepository lines) {
        this.lines = lines;
    }

    public List<PhoneLineView> all() {
        return lines.findByActiveTrueOrderByPositionAscCityAscNumberAsc().stream()
                .map(PhoneLine::view)
                .toList();
    }

    public Optional<PhoneLineView> find(PhoneNumber number) {
        return lines.findByNumber(number).map(PhoneLine::view);
    }
}
