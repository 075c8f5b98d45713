package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.Reclaims;
import io.salesops.flow.adoption.domain.Reclaims.Answer;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the caller a licence back that was taken because it was idle. */
@RestController
@RequestMapping("/api/tools/{key}/licence-requests")
class LicenceRequestController {

    private final Reclaims reclaims;

    LicenceRequestController(Reclaims reclaims) {
        this.reclaims = reclaims;
    }

    record LicenceAnswer(String tool, Answer answer) {}

    @PostMapping
    @ApiResponse(responseCode = "200", description = "Given back before")
    @ApiResponse(responseCode = "201", description = "Given back")
    @ApiResponse(responseCode = "202", description = "Comes once the account that came with it is removed")
    ResponseEntity<LicenceAnswer> request(@PathVariable("key") String key, Principal user) {
        var answer = reclaims.giveBack(user.getName(), key);
        return ResponseEntity.status(status(answer)).body(new LicenceAnswer(key, answer));
    }

    private static HttpStatus status(Answer answer) {
        return switch (answer) {
            case GIVEN_BACK -> HttpStatus.CREATED;
            case GIVEN_BACK_BEFORE -> HttpStatus.OK;
            case COMING -> HttpStatus.ACCEPTED;
        };
    }
}
