using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>A plan's latest no in writing, and what was done since. Keys under <c>denial</c> of a row of <c>coverage</c>.</summary>
/// <param name="Exists">Whether there is a letter, or a request without an answer (the key is there and not "none").</param>
/// <param name="RequestedOn">The day on which the plan got what the letter answers: the request, or the appeal (key <c>requested_on</c>). Alone where there is no answer yet.</param>
/// <param name="Dated">The date on the letter.</param>
/// <param name="Received">The day on which it came.</param>
/// <param name="Level">Whose no it is: initial, internal, second, external, hearing or council.</param>
/// <param name="Kind">urgent, pre_service or post_service.</param>
/// <param name="Reason">What the letter gives as the reason.</param>
/// <param name="LetterDeadline">The last day that the letter names for the next step (key <c>letter_deadline</c>).</param>
/// <param name="AppealedOn">The day on which whoever decides got the next step (key <c>appealed_on</c>).</param>
/// <param name="DecidedOn">The date on the letter that answered it, with a no again (key <c>decided_on</c>).</param>
/// <param name="EndsOn">The day from which care that was approved ends, where the letter ends it (key <c>ends_on</c>).</param>
/// <param name="About">service, clinic_drug or pharmacy_drug.</param>
/// <param name="SentBy">plan or state: who sent the letter (Medicaid).</param>
/// <param name="InternalLevels">How many levels of appeal of its own the plan has: 1 or 2 (key <c>internal_levels</c>).</param>
/// <param name="Grandfathered">Whether the plan is a grandfathered one.</param>
/// <param name="Amount">How much money is in dispute.</param>
public sealed record Denial(
    Answer<bool> Exists,
    Answer<DateOnly> RequestedOn,
    Answer<DateOnly> Dated,
    Answer<DateOnly> Received,
    Answer<string> Level,
    Answer<string> Kind,
    Answer<string> Reason,
    Answer<DateOnly> LetterDeadline,
    Answer<DateOnly> AppealedOn,
    Answer<DateOnly> DecidedOn,
    Answer<DateOnly> EndsOn,
    Answer<string> About,
    Answer<string> SentBy,
    Answer<int> InternalLevels,
    Answer<bool> Grandfathered,
    Answer<Money> Amount
);
