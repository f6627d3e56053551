package potok;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PotokApplication {
    public static void main(String[] args) {
        SpringApplication.run(PotokApplication.class, args);
    }
}
