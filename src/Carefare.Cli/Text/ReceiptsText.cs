using Carefare.Cli.Tracking;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>The jobs of every receipt.</summary>
internal sealed class ReceiptsText(
    Book book,
    IReadOnlyList<ReceiptReport> receipts,
    IReadOnlyList<DoubleUse> flags,
    Page page
)
{
    private readonly List<Fact> _rules =
    [
        .. flags
            .SelectMany(flag => flag.Rules)
            .Concat(receipts.SelectMany(receipt => receipt.Standings).SelectMany(standing => standing.Rules))
            .DistinctBy(rule => rule.Id),
    ];

    public void Write()
    {
        page.Say(
            receipts.Count == 0
                ? $"No receipt is kept. Keep one with carefare track receipt {book.Name} FILE --amount DOLLARS."
                : $"{Words.Count(receipts.Count, "receipt")}. Each dollar of a receipt is used once.",
            Ink.Strong
        );
        foreach (var flag in flags)
        {
            page.Item("!", $"{flag.Says} {References(flag.Rules)}".TrimEnd(), indent: 2);
        }

        foreach (var receipt in receipts)
        {
            One(receipt);
        }

        Rules();
    }

    private void One(ReceiptReport report)
    {
        var jobs = report.Jobs;
        page.Heading($"{jobs.Receipt.Id}: {jobs.Receipt.Amount}, care on {Words.Day(jobs.Receipt.Care)}");
        page.Say($"{jobs.Receipt.Name}; used {jobs.Used}, left {jobs.Left}.", indent: 2);
        foreach (var payer in jobs.CountedTwiceBy)
        {
            page.Item(
                "!",
                $"{(payer.Length > 0 ? payer : "The plan")} counted more of it than there is, in several claims. Ask which answer stands.",
                indent: 2
            );
        }

        foreach (var standing in report.Standings)
        {
            var amount = standing.Amount > Money.Zero ? $" {standing.Amount}" : "";
            page.Item(
                Mark(standing.State),
                $"{Name(standing.Job)}: {Name(standing.State)}{amount}. {standing.Says} {References(standing.Rules)}".TrimEnd(),
                indent: 2
            );
        }
    }

    private string References(IReadOnlyList<Fact> rules) =>
        string.Join(' ', rules.Select(rule => $"[{_rules.FindIndex(one => one.Id == rule.Id) + 1}]"));

    private void Rules()
    {
        if (_rules.Count == 0)
        {
            return;
        }

        page.Heading("The rules");
        foreach (var (at, rule) in _rules.Index())
        {
            page.Item(
                $"[{at + 1}]",
                $"{(rule.IsKnown ? rule.Text : rule.Ask)} {rule.Citation.Source}, read {Words.Day(rule.Citation.Checked)}. {rule.Citation.Address}".TrimEnd(),
                indent: 2
            );
        }
    }

    /// <summary>What it says never hangs on the mark alone.</summary>
    private static string Mark(JobState state) =>
        state switch
        {
            JobState.Possible => ">",
            JobState.Waiting => "~",
            JobState.Done => "x",
            JobState.Excluded => "-",
            JobState.Unknown => "?",
        };

    private static string Name(JobState state) =>
        state switch
        {
            JobState.Possible => "possible",
            JobState.Waiting => "sent",
            JobState.Done => "done",
            JobState.Excluded => "not possible",
            JobState.Unknown => "not known",
        };

    private static string Name(Job job) =>
        job switch
        {
            Job.InsuranceClaim => "Insurance claim",
            Job.DeductibleCounter => "Counts toward the deductible",
            Job.HsaClaim => "HSA",
            Job.FsaClaim => "FSA",
            Job.MedicalDeduction => "Medical deduction",
        };
}
