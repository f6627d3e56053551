package potok;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import potok.identity.audit.VerifyAudit;

@SpringBootApplication
public class PotokApplication {
    public static void main(String[] args) {
        if (List.of(args).contains(VerifyAudit.OPTION)) {
            System.exit(VerifyAudit.run(System.out, args));
        }
        SpringApplication.run(PotokApplication.class, args);
    }
}
