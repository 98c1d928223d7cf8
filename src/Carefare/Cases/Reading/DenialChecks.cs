using Carefare.Cases.Questions;

namespace Carefare.Cases.Reading;

/// <summary>Checks of the days of a plan's no against each other and against the day of the plan.</summary>
internal static class DenialChecks
{
    public static void Check(Denial denial, Answer<DateOnly> asOf, Findings findings)
    {
        CaseChecks.NotBefore(denial.Received, denial.Dated, "The letter came before its date.", findings);
        CaseChecks.NotBefore(denial.Dated, denial.RequestedOn, "The letter is older than what it answers.", findings);
        CaseChecks.NotBefore(
            denial.LetterDeadline,
            denial.Dated,
            "The last day that the letter names is before its date.",
            findings
        );
        CaseChecks.NotBefore(denial.AppealedOn, denial.Dated, "The appeal is older than the letter.", findings);
        CaseChecks.NotBefore(denial.DecidedOn, denial.AppealedOn, "It is decided before it was asked.", findings);
        foreach (
            var past in new[] { denial.RequestedOn, denial.Dated, denial.Received, denial.AppealedOn, denial.DecidedOn }
        )
        {
            NotAfter(past, asOf, findings);
        }

        if (denial.DecidedOn.IsKnown && !denial.AppealedOn.IsKnown)
        {
            findings.Wrong(
                denial.DecidedOn.Key,
                new(
                    "An appeal is decided, but not when it was asked for.",
                    "Add appealed_on; or put this letter's date into dated, and its level into level."
                )
            );
        }
    }

    private static void NotAfter(Answer<DateOnly> day, Answer<DateOnly> asOf, Findings findings)
    {
        if (day.IsKnown && asOf.IsKnown && day.Value > asOf.Value)
        {
            findings.Wrong(
                day.Key,
                new(
                    "This would be after the day of the plan (as_of).",
                    $"Write {asOf.Value:yyyy-MM-dd} or an earlier day, or leave it out until it has happened."
                )
            );
        }
    }
}
