using Carefare.Insurance.Criteria;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Policies;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>What each health plan says of the treatment, with what it asks for line by line.</summary>
internal sealed class CoverageText(CoverageReport report, Page page)
{
    private static readonly Column[] Plain =
    [
        new("What it asks for", Wraps: true),
        new("Met?"),
        new("Why", Wraps: true),
    ];

    private static readonly Column[] WithRecords = [.. Plain, new("Record missing", Wraps: true)];

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        page.Say($"What your health plans say of the treatment, as known on {Words.Day(report.Today)}", Ink.Strong);
        if (!report.IsCoverageKnown)
        {
            page.Say("Whether a health plan covers you is not known. Put your plans into \"coverage\", or write none.");
        }
        else if (report.Plans.Count == 0)
        {
            page.Say("You have no health coverage, so there is no policy to look up.");
        }

        foreach (var plan in report.Plans)
        {
            Write(plan);
        }

        Sources();
        page.Gap();
        page.Say("What is \"met\" is the plan's criterion by your answers, never a diagnosis. The plan decides.");
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private void Write(PlanCoverage plan)
    {
        page.Heading(Words.Capital(Title(plan)));
        foreach (var (place, answer) in plan.Answers.Index())
        {
            if (place > 0)
            {
                page.Gap();
            }

            Write(answer);
        }

        if (plan.Readiness.Length > 0)
        {
            page.Gap();
            page.Say("To be ready", Ink.Strong, indent: 2);
            page.Say(plan.Readiness, indent: 4);
        }

        if (plan.Answers.Any(answer => answer.Status == Status.Unknown))
        {
            Write(plan.Inquiry);
        }
    }

    private void Write(PolicyAnswer answer)
    {
        page.Say($"{Words.Capital(answer.Treatment)}: {Short(answer)}", Ink.Strong, indent: 2);
        page.Say(answer.Why, indent: 4);
        if (!answer.Why.StartsWith("Sources disagree", StringComparison.Ordinal))
        {
            answer.Disagreements.ToList().ForEach(one => page.Say($"Sources disagree: {one}", indent: 4));
        }

        foreach (var reading in answer.Readings)
        {
            Write(
                reading,
                answer.Readings.Count > 1 ? reading.Policy.Says : "What that policy asks for, and what you told"
            );
        }

        // What is not known yet is asked by the questions below.
        if (answer.Flip.Length > 0 && answer.Status != Status.Unknown)
        {
            page.Say($"What would change it: {answer.Flip}", indent: 4);
        }

        Background(answer.Background);
    }

    private void Write(PolicyReading reading, string heading)
    {
        if (reading.Ledger is { } ledger)
        {
            page.Gap();
            page.Say(heading, Ink.Strong, indent: 4);
            Write(ledger);
            page.Gap();
        }

        foreach (var remark in reading.Policy.Remarks)
        {
            page.Item("-", remark, indent: 4);
        }
    }

    private void Write(Ledger ledger)
    {
        var told = ledger.Lines.Where(line => !line.IsByClinic).ToList();
        if (told.Count > 0)
        {
            page.Table(
                ledger.Missing.Count > 0 ? new(WithRecords, [.. told.Select(Row)]) : new(Plain, [.. told.Select(Cells)])
            );
        }

        foreach (var line in ledger.Lines.Where(line => line.IsByClinic))
        {
            page.Item("-", $"Your clinic has to state: {line.Criterion}.", indent: 4);
        }
    }

    private void Background(IReadOnlyList<Policy> background)
    {
        if (background.Count > 0)
        {
            page.Say("Good to know, though it decides nothing for you:", indent: 4);
        }

        foreach (var policy in background)
        {
            page.Item("-", string.Join(' ', [policy.Says, .. policy.Remarks, .. But(policy)]), indent: 6);
        }
    }

    private void Write(Inquiry inquiry)
    {
        page.Gap();
        page.Say($"Whom to ask: {inquiry.Who}", Ink.Strong, indent: 2);
        foreach (var (place, question) in inquiry.Questions.Index())
        {
            page.Item($"{place + 1}.", question, indent: 4);
        }

        page.Say($"To say: \"{inquiry.Script}\"", indent: 4);
    }

    private void Sources()
    {
        var policies = report
            .Plans.SelectMany(plan => plan.Answers)
            .SelectMany(answer => answer.Readings.Select(reading => reading.Policy).Concat(answer.Background));
        var sources = SourceUse.Of([
            .. policies.SelectMany(policy => policy.CitationsOn(report.Today)).Concat(report.Facts).Distinct(),
        ]);
        if (sources.Count == 0)
        {
            return;
        }

        page.Heading("Where this comes from");
        foreach (var source in sources)
        {
            page.Item("-", $"{source.Title} ({source.Age})", indent: 2);
            page.Say(source.Address, Ink.Quiet, indent: 4);
        }
    }

    private static IReadOnlyList<string> Cells(LedgerLine line) => [line.Criterion, Short(line.Met), line.Why];

    private static IReadOnlyList<string> Row(LedgerLine line) =>
        [
            .. Cells(line),
            string.Join(", ", line.Missing.Select(record => record.Of).Distinct(StringComparer.OrdinalIgnoreCase)),
        ];

    private static IEnumerable<string> But(Policy policy) =>
        policy.Disagrees.Length > 0 ? [$"Sources disagree: {policy.Disagrees}"] : [];

    private static string Short(Met met) =>
        met switch
        {
            Met.Yes => "yes",
            Met.No => "no",
            Met.Unknown => "not known",
        };

    private static string Short(PolicyAnswer answer) =>
        answer.Status switch
        {
            Status.Open => "covered, as far as its policy goes",
            Status.Later => "nearly: something is still missing",
            Status.Unknown => "not known yet",
            Status.Closed => answer.Readings.Any(reading => reading.Ledger is not null)
                ? "not yet, as you tell it"
                : "not covered, as it stands",
        };

    // A public program is its own type of coverage.
    private static string Title(PlanCoverage plan)
    {
        var name = plan.Payer.StartsWith("the ", StringComparison.Ordinal) ? plan.Payer[4..] : plan.Payer;
        return plan.Type.Length == 0 || plan.Type.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? plan.Payer
            : $"{plan.Payer}: {plan.Type}";
    }
}
