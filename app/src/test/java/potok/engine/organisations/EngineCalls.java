package potok.engine.organisations;

import java.util.List;
import java.util.stream.Stream;
import potok.engine.organisations.Errands.Errand;

/** What one can ask the engine's REST about an errand, and do to it. */
final class EngineCalls {
    private EngineCalls() {}

    record Call(String method, String path, String body) {}

    static List<String> reading(Errand errand) {
        var instance = errand.instance();
        return Stream.of(
                        "/task",
                        "/task?processInstanceBusinessKey=" + errand.businessKey(),
                        "/task?processVariables=secret_eq_" + errand.secret(),
                        "/task/T",
                        "/task/T/form-variables",
                        "/task/T/variables",
                        "/task/T/variables/secret",
                        "/task/T/comment",
                        "/task/T/attachment",
                        "/process-instance",
                        "/process-instance?businessKey=" + errand.businessKey(),
                        "/process-instance/P",
                        "/process-instance/P/variables",
                        "/process-instance/P/variables/secret",
                        "/process-instance/P/activity-instances",
                        "/process-instance/P/comment",
                        "/execution?processInstanceId=P",
                        "/execution/P",
                        "/execution/P/localVariables",
                        "/variable-instance",
                        "/variable-instance/V",
                        "/external-task",
                        "/external-task/E",
                        "/job?processInstanceId=P",
                        "/job/J",
                        "/event-subscription?processInstanceId=P",
                        "/history/process-instance",
                        "/history/process-instance/P",
                        "/history/activity-instance?processInstanceId=P",
                        "/history/task",
                        "/history/task?processInstanceId=P",
                        "/history/variable-instance",
                        "/history/variable-instance/V",
                        "/history/detail?processInstanceId=P",
                        "/history/job-log?processInstanceId=P",
                        "/history/external-task-log?processInstanceId=P",
                        "/history/identity-link-log?taskId=T",
                        "/history/decision-instance",
                        "/history/decision-instance/D",
                        "/history/decision-instance/D?includeInputs=true&includeOutputs=true")
                .map(path -> path.replace("/T", "/" + errand.task()).replace("=T", "=" + errand.task()))
                .map(path -> path.replace("/P", "/" + instance).replace("=P", "=" + instance))
                .map(path -> path.replace("/V", "/" + errand.variable()).replace("/E", "/" + errand.externalTask()))
                .map(path -> path.replace("/J", "/" + errand.job()).replace("/D", "/" + errand.decision()))
                .toList();
    }

    static List<String> counting() {
        return Stream.of(
                        "/task",
                        "/external-task",
                        "/history/task",
                        "/job",
                        "/history/process-instance",
                        "/process-instance")
                .map(list -> list + "/count?processDefinitionKey=shared-errand")
                .toList();
    }

    static List<Call> changing(Errand errand) {
        var task = "/task/" + errand.task();
        var instance = "/process-instance/" + errand.instance();
        var execution = "/execution/" + errand.instance();
        var job = "/job/" + errand.job();
        var external = "/external-task/" + errand.externalTask();
        var ids = "\"processInstanceIds\":[\"" + errand.instance() + "\"]";
        return List.of(
                post(task + "/claim", "{\"userId\":\"operator\"}"),
                post(task + "/unclaim", "{}"),
                post(task + "/assignee", "{\"userId\":\"operator\"}"),
                post(task + "/delegate", "{\"userId\":\"operator\"}"),
                post(task + "/resolve", "{}"),
                post(task + "/complete", "{}"),
                post(task + "/submit-form", "{}"),
                post(task + "/bpmnError", "{\"errorCode\":\"x\"}"),
                post(task + "/comment/create", "{\"message\":\"x\"}"),
                post(task + "/identity-links", "{\"userId\":\"operator\",\"type\":\"candidate\"}"),
                post(task + "/variables", "{\"modifications\":{\"x\":{\"value\":1}}}"),
                put(task, "{\"priority\":99}"),
                put(task + "/variables/x", "{\"value\":1}"),
                put(task + "/localVariables/x", "{\"value\":1}"),
                delete(task + "/variables/secret"),
                put(instance + "/variables/secret", "{\"value\":1}"),
                post(instance + "/variables", "{\"deletions\":[\"secret\"]}"),
                put(instance + "/suspended", "{\"suspended\":true}"),
                post(
                        instance + "/modification",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_run\"}]}"),
                delete(instance),
                post(execution + "/signal", "{}"),
                put(execution + "/localVariables/x", "{\"value\":1}"),
                post("/execution/" + errand.listener() + "/messageSubscriptions/shared-errand.recalled/trigger", "{}"),
                post(job + "/execute", "{}"),
                put(job + "/retries", "{\"retries\":0}"),
                put(job + "/duedate", "{\"duedate\":\"2026-01-01T00:00:00.000+0000\"}"),
                put(job + "/suspended", "{\"suspended\":true}"),
                delete(job),
                post(external + "/complete", "{\"workerId\":\"x\"}"),
                post(external + "/failure", "{\"workerId\":\"x\",\"retries\":0}"),
                post(external + "/lock", "{\"workerId\":\"x\",\"lockDuration\":1000}"),
                put(external + "/retries", "{\"retries\":0}"),
                message("\"businessKey\":\"" + errand.businessKey() + "\""),
                message("\"businessKey\":\"" + errand.businessKey() + "\",\"all\":true"),
                message("\"processInstanceId\":\"" + errand.instance() + "\""),
                message("\"tenantId\":\"" + errand.organisation() + "\",\"businessKey\":\"" + errand.businessKey()
                        + "\""),
                message("\"withoutTenantId\":true,\"all\":true,\"businessKey\":\"" + errand.businessKey() + "\""),
                put("/process-instance/suspended", "{\"suspended\":true," + ids + "}"),
                post(
                        "/modification/execute",
                        "{\"processDefinitionId\":\"shared-errand\"," + ids
                                + ",\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_run\"}]}"),
                delete("/variable-instance/" + errand.variable()),
                delete("/history/process-instance/" + errand.instance()),
                delete("/history/variable-instance/" + errand.variable()));
    }

    /** Work that the engine puts off to jobs. */
    static List<Call> batches(Errand errand) {
        var ids = "\"processInstanceIds\":[\"" + errand.instance() + "\"]";
        return List.of(
                post("/process-instance/delete", "{" + ids + ",\"deleteReason\":\"x\"}"),
                put("/process-instance/suspended-async", "{" + ids + ",\"suspended\":true}"),
                post("/process-instance/variables-async", "{" + ids + ",\"variables\":{\"x\":{\"value\":1}}}"),
                post(
                        "/process-instance/job-retries",
                        "{\"processInstances\":[\"" + errand.instance() + "\"],\"retries\":0}"),
                post("/job/retries", "{\"jobIds\":[\"" + errand.job() + "\"],\"retries\":0}"),
                post("/process-instance/message-async", "{" + ids + ",\"messageName\":\"shared-errand.recalled\"}"),
                post(
                        "/external-task/retries-async",
                        "{\"externalTaskIds\":[\"" + errand.externalTask() + "\"],\"retries\":0}"));
    }

    private static Call message(String where) {
        return post("/message", "{\"messageName\":\"shared-errand.recalled\"," + where + "}");
    }

    private static Call post(String path, String body) {
        return new Call("POST", path, body);
    }

    private static Call put(String path, String body) {
        return new Call("PUT", path, body);
    }

    private static Call delete(String path) {
        return new Call("DELETE", path, "");
    }
}
