package potok.knowledge;

/** What an article says from now on; {@code forClients}: to clients too. */
public record EditArticle(String title, String symptom, String diagnosis, String solution, boolean forClients) {}
