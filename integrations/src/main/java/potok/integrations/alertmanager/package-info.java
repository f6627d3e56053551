/** Prometheus Alertmanager: its webhook, version 4. */
@NullMarked
package potok.integrations.alertmanager;

import org.jspecify.annotations.NullMarked;
