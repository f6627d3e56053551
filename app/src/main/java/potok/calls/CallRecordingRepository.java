package potok.calls;

import org.springframework.data.repository.ListCrudRepository;

interface CallRecordingRepository extends ListCrudRepository<CallRecording, CallId> {}
