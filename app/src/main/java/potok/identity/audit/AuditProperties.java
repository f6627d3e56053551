package potok.identity.audit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param retentionDays how long entries are kept; the database itself keeps them 180 days at least */
@Validated
@ConfigurationProperties("potok.audit")
record AuditProperties(@DefaultValue("1095") @Min(180) int retentionDays) {}
