package potok.integrations.sandbox;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The stand-in's recordings: silence, ready at the second asking, each address good once. */
@RestController
@ConditionalOnProperty("potok.sandbox.enabled")
class MangoSounds {
    /** MPEG 1, layer III, 128 kbit/s, 44.1 kHz, stereo; what follows in the frame is silence. */
    private static final byte[] FRAME_HEAD = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64};

    private static final int FRAME_LENGTH = 417;
    private static final int FRAMES = 120;

    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** Where the recording can be had, once. */
    synchronized Optional<String> addressOf(String recording) {
        if (asked.add(recording)) {
            return Optional.empty();
        }
        var once = UUID.randomUUID().toString();
        addresses.put(once, recording);
        return Optional.of("/sandbox/mango/recordings/" + once);
    }

    @GetMapping("/sandbox/mango/recordings/{once}")
    ResponseEntity<byte[]> sound(@PathVariable String once) {
        return addresses.remove(once) == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("audio/mpeg"))
                        .body(silence());
    }

    private static byte[] silence() {
        var sound = new ByteArrayOutputStream();
        for (var frame = 0; frame < FRAMES; frame++) {
            sound.writeBytes(FRAME_HEAD);
            sound.writeBytes(new byte[FRAME_LENGTH - FRAME_HEAD.length]);
        }
        return sound.toByteArray();
    }
}
