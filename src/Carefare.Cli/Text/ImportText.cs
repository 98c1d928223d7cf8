using Carefare.Cases.Filling;
using Carefare.Fhir;
using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>Tells what an insurer's record says.</summary>
internal sealed class ImportText(MemberRecord record, Page page)
{
    private const int MostShown = 12;

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        var claims = Words.Count(record.ClaimsRead, "claim");
        page.Say(
            record.Plans.Count == 0
                ? $"The record names no health plan in force on {Words.Day(record.AsOf)}. It has {claims}."
                : $"The record names {Words.Count(record.Plans.Count, "health plan")} in force on {Words.Day(record.AsOf)}, and has {claims}, of which {record.ClaimsCounted} count in this plan year.",
            Ink.Strong
        );
        page.Say(
            record.BornChecked
                ? "It is of one person, whose day of birth goes with the age in the case."
                : "It is of one person. Whether that is the person of the case could not be checked: see to it yourself."
        );
        foreach (var plan in record.Plans)
        {
            Plan(plan);
        }

        if (record.SetAside.Count > 0)
        {
            page.Heading("Not counted");
            foreach (var one in record.SetAside.Take(MostShown))
            {
                page.Item("-", $"{one.Where}: {one.Why}", 2);
            }

            if (record.SetAside.Count > MostShown)
            {
                page.Say($"and {record.SetAside.Count - MostShown} more; --json has all.", Ink.Quiet, 2);
            }
        }
    }

    /// <summary>The answers as they would stand in a case.</summary>
    public static void Snippet(string yaml, TextWriter to, Page page)
    {
        if (yaml.Length == 0)
        {
            return;
        }

        page.Heading("For your case");
        to.Write(yaml);
        page.Gap();
        page.Say("To put it there: carefare import BUNDLE --into CASE.");
    }

    /// <summary>What was done to a case.</summary>
    public static void Into(string file, FilledCase filled, Page page)
    {
        page.Heading(filled.Filled.Count > 0 ? $"Changed in {file}" : $"Nothing is changed in {file}");
        if (filled.Filled.Count > 0)
        {
            page.Table(
                new(
                    [new("Answer"), new("Before"), new("Now")],
                    [.. filled.Filled.Select(one => new[] { one.Path, one.Before, one.After })]
                )
            );
        }

        if (filled.Same.Count > 0)
        {
            page.Say($"The case says the same already of {Words.Count(filled.Same.Count, "answer")}.", indent: 2);
        }

        if (filled.Left.Count > 0)
        {
            page.Heading("Left as it was");
            foreach (var one in filled.Left)
            {
                var proposed = one.Proposed.Length > 0 ? $" (here {one.Proposed})" : "";
                page.Item("-", $"{one.Path}{proposed}: {one.Why}", 2);
            }
        }
    }

    private void Plan(ProposedPlan plan)
    {
        page.Heading(plan.PayerName.Length > 0 ? plan.PayerName : "A plan whose insurer is not named");
        if (plan.Year is { } year)
        {
            page.Say($"Plan year: {Words.Day(year.First)} to {Words.Day(year.Last)}.", indent: 2);
        }

        if (plan.Relationship.Length > 0)
        {
            page.Say(
                plan.Relationship == "self" ? "The plan is your own." : $"You are in it as: {plan.Relationship}.",
                indent: 2
            );
        }

        page.Table(
            new(
                [new("Answer"), new("Proposed"), new("How sure"), new("From", Wraps: true)],
                [.. plan.Answers.Select(one => new[] { one.Path, one.Written, Name(one.Surety), From(one) })]
            )
        );
        Open(plan);
        if (plan.Told.Count > 0)
        {
            page.Gap();
            page.Say("Said too, without a place in the case:", indent: 2);
            foreach (var told in plan.Told)
            {
                page.Item("-", $"{told.Says} {told.Origin}", 2);
            }
        }

        Claimed(plan);
    }

    private void Open(ProposedPlan plan)
    {
        page.Gap();
        page.Say("Still to ask the plan:", indent: 2);
        foreach (var reason in plan.Open.GroupBy(one => one.Why, StringComparer.Ordinal))
        {
            page.Item("-", $"{string.Join(", ", reason.Select(one => one.Path))}: {reason.Key}", 2);
        }
    }

    private void Claimed(ProposedPlan plan)
    {
        if (plan.Treatments.Count > 0)
        {
            page.Gap();
            page.Say("Claimed for ketamine or esketamine:", indent: 2);
            page.Table(
                new(
                    [
                        new("Day"),
                        new("Code"),
                        new("Network", Spare: 2),
                        new("Outcome"),
                        new("Charged", Number: true, Spare: 1),
                        new("Allowed", Number: true),
                        new("Paid", Number: true),
                        new("To deductible", Number: true),
                        new("Reasons"),
                    ],
                    [.. plan.Treatments.Select(Row)]
                )
            );
            if (plan.Treatments.Any(one => !one.Certain))
            {
                page.Say(
                    "A code with ? is used for other drugs too: look at the claim to know which it was.",
                    Ink.Quiet,
                    2
                );
            }
        }

        foreach (var one in plan.Authorizations)
        {
            var until = one.Until is { } day ? $", until {Words.Day(day)}" : "";
            page.Item(
                "-",
                $"A claim names the prior authorization {one.Number}{until} ({one.Origin}). Ask the plan whether it still holds, and for what.",
                2
            );
        }
    }

    private static string[] Row(ClaimedTreatment one) =>
        [
            one.Day is { } day ? Words.Day(day) : "?",
            one.Certain ? one.Code : one.Code + "?",
            one.Network switch
            {
                ClaimNetwork.In => "in",
                ClaimNetwork.Out => "out",
                ClaimNetwork.Unknown => "?",
            },
            one.Outcome switch
            {
                ClaimOutcome.Allowed => "allowed",
                ClaimOutcome.Denied => "denied",
                ClaimOutcome.Unknown => "?",
            },
            Dollars(one.Charged),
            Dollars(one.Allowed),
            Dollars(one.Paid),
            Dollars(one.Deductible),
            string.Join(" ", one.Reasons),
        ];

    private static string Dollars(Money? amount) => amount?.ToString() ?? "?";

    // What is said needs no reason; what was worked out does.
    private static string From(ProposedAnswer answer)
    {
        var places = answer.Origins.Count switch
        {
            0 => "",
            1 => answer.Origins[0].ToString(),
            var count => $"{answer.Origins[0]} and {Words.Count(count - 1, "more place")}",
        };
        return answer.Surety == Surety.Stated ? places : $"{answer.Because} {places}";
    }

    /// <summary>How sure an answer is, for people.</summary>
    private static string Name(Surety surety) =>
        surety switch
        {
            Surety.Stated => "said",
            Surety.WorkedOut => "follows",
            Surety.AddedUp => "added up",
        };
}
