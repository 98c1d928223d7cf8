using Carefare.Cases.Questions;
using Carefare.Yaml;

namespace Carefare.Cases.Reading;

/// <summary>Checks of one commitment's answers against each other and against the case.</summary>
internal static class CommitmentChecks
{
    public static void Check(Commitment money, Case read, Findings findings)
    {
        CaseChecks.NotBefore(
            money.ValidUntil,
            money.ValidFrom,
            "The last day that the money pays for is before the first.",
            findings
        );
        Clinic(money, read, findings);
        NotWith(money, read, findings);
        switch (money.Status)
        {
            case CommitmentStatus.Asked:
                var decided = money.DecidedBy;
                CaseChecks.NotBefore(decided, read.AsOf, "It was to be decided before the day of the plan.", findings);
                CaseChecks.NotBefore(money.PaidOn, decided, "It would be paid before it is decided.", findings);
                return;
            case CommitmentStatus.Received:
                Arrived(money, read, findings);
                break;
            case CommitmentStatus.Promised or CommitmentStatus.Sent or CommitmentStatus.Unused:
                break;
        }

        findings.NotAsked(money.DecidedBy.Key);
        findings.NotAsked(money.Chance.Key);
    }

    private static void Arrived(Commitment money, Case read, Findings findings)
    {
        if (money.PaidOn.IsKnown && read.AsOf.IsKnown && money.PaidOn.Value > read.AsOf.Value)
        {
            findings.Wrong(
                money.PaidOn.Key,
                new(
                    "It is received, but would be paid after the day of the plan (as_of).",
                    $"Write {read.AsOf.Value:yyyy-MM-dd} or an earlier day, or status: sent."
                )
            );
        }
    }

    private static void Clinic(Commitment money, Case read, Findings findings)
    {
        string[] known = [.. read.Quotes.Select(quote => quote.Clinic)];
        if (money.Clinic.IsKnown && !known.Contains(money.Clinic.Value, StringComparer.Ordinal))
        {
            findings.Wrong(
                money.Clinic.Key,
                new(
                    $"No quote is of a clinic {Fault.Show(money.Clinic.Value)}.",
                    known.Length == 0
                        ? "Put the clinic into quotes, or leave this out."
                        : Nearest.Mend(money.Clinic.Value, known)
                )
            );
        }
    }

    private static void NotWith(Commitment money, Case read, Findings findings)
    {
        string[] others = [.. read.Commitments.Select(other => other.Id).Where(id => id != money.Id)];
        foreach (var (at, id) in money.NotWith.Index().Where(one => !others.Contains(one.Item, StringComparer.Ordinal)))
        {
            findings.Wrong(
                $"{money.Key}.not_with[{at}]",
                new(
                    id == money.Id
                        ? "Money always stands beside itself."
                        : $"{Fault.Show(id)} is no other money in this list.",
                    others.Length == 0 || id == money.Id
                        ? "Leave it out, or write the id of another row."
                        : Nearest.Mend(id, others)
                )
            );
        }
    }
}
