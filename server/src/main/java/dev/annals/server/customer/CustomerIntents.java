package dev.annals.server.customer;

import dev.annals.api.customer.AddContact;
import dev.annals.api.customer.ChangeContactDetails;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.ChangeCustomerPreferences;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RecordInteraction;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.RetractConsent;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.RetractInteraction;
import dev.annals.api.customer.TagCustomer;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a customer can be told. */
@RestController
@RequestMapping(Resource.BASE + "/customers")
@Tag(name = "Customers")
class CustomerIntents {
    private final Changes changes;

    CustomerIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Begin to keep a record of a customer")
    ResponseEntity<Object> register(Intent<RegisterCustomer> intent) {
        return changes.create(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Correct the customer's particulars")
    ResponseEntity<Object> changeDetails(Intent<ChangeCustomerDetails> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/contacts")
    @Operation(summary = "Somebody acts for the organisation")
    ResponseEntity<Object> addContact(Intent<AddContact> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/contacts/{contactId}/details")
    @Operation(summary = "Correct a contact's particulars")
    ResponseEntity<Object> changeContactDetails(Intent<ChangeContactDetails> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/contacts/{contactId}/removal")
    @Operation(summary = "A contact no longer acts for the organisation")
    ResponseEntity<Object> removeContact(Intent<RemoveContact> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/interactions")
    @Operation(summary = "Record that we were in touch with the customer")
    ResponseEntity<Object> recordInteraction(Intent<RecordInteraction> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/interactions/{interactionId}/retraction")
    @Operation(summary = "Withdraw an interaction that was recorded by mistake")
    ResponseEntity<Object> retractInteraction(Intent<RetractInteraction> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/tags")
    @Operation(summary = "Put labels on a customer or take them off")
    ResponseEntity<Object> tag(Intent<TagCustomer> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/grade")
    @Operation(summary = "Judge the customer's value to us anew")
    ResponseEntity<Object> grade(Intent<GradeCustomer> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/preferences")
    @Operation(
            summary = "Note in which language and by which clock the customer is to be written to",
            description = "Only the fields present change; null says that it is not known.")
    ResponseEntity<Object> preferences(Intent<ChangeCustomerPreferences> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/lifecycle")
    @Operation(summary = "Move the relation to another stage of the lifecycle")
    ResponseEntity<Object> moveLifecycleStage(Intent<MoveLifecycleStage> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/owner")
    @Operation(summary = "Another user looks after the customer")
    ResponseEntity<Object> changeOwner(Intent<ChangeCustomerOwner> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/consents")
    @Operation(summary = "The customer says yes or no to a channel for a purpose")
    ResponseEntity<Object> recordConsent(Intent<RecordConsent> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/consents/retraction")
    @Operation(
            summary = "Withdraw a consent that was recorded by mistake",
            description = "Afterwards the customer has not spoken about this channel for this purpose, neither"
                    + " yes nor no. A customer who takes a yes back says no instead, by `consents`.")
    ResponseEntity<Object> retractConsent(Intent<RetractConsent> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a customer that was registered by mistake")
    ResponseEntity<Object> retract(Intent<RetractCustomer> intent) {
        return changes.change(intent, CustomerReads.CUSTOMER);
    }
}
