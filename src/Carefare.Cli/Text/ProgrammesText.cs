using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Programmes;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>Each programme of a way to pay: what it pays, what it wants, and whether that holds.</summary>
internal sealed class ProgrammesText(IReadOnlyList<ProgrammeStanding> standings, Page page)
{
    /// <summary>What the programmes lie under.</summary>
    private const int Indent = 4;

    /// <summary>All of them, what helps most first.</summary>
    public void Write()
    {
        foreach (var standing in standings)
        {
            page.Gap();
            page.Say($"{standing.Programme.Name} ({Status(standing)})", Ink.Strong, Indent);
            if (standing.Status == Rules.Status.Closed)
            {
                Closed(standing);
            }
            else
            {
                Whole(standing);
            }
        }
    }

    private void Closed(ProgrammeStanding standing)
    {
        page.Say(Words.Capital(standing.Why[(standing.Programme.Name.Length + 2)..]), indent: Indent + 2);
        Source(standing);
    }

    private void Whole(ProgrammeStanding standing)
    {
        var programme = standing.Programme;
        page.Say($"{Words.Capital(ProgrammeWords.Pays(programme))}.{To(programme.Pays.To)}", indent: Indent + 2);
        foreach (var need in standing.Needs)
        {
            page.Item($"- {Holds(need.Truth)}:", need.Sentence, Indent + 2);
        }

        foreach (var check in programme.Checks)
        {
            page.Item("- note:", check, Indent + 2);
        }

        page.Say($"How: {programme.Apply}", indent: Indent + 2);
        if (programme.Contact.Length > 0)
        {
            page.Say($"Contact: {programme.Contact}.", indent: Indent + 2);
        }

        Source(standing);
        if (CommitmentSnippet.Of(programme) is { } row)
        {
            page.Say("When you have asked, put under \"commitments\":", Ink.Quiet, Indent + 2);
            page.Say(row, Ink.Quiet, Indent + 2);
        }
    }

    private void Source(ProgrammeStanding standing)
    {
        var (cited, record) = (standing.Citation, standing.Programme.Record);
        var sure = record.Confidence == Confidence.High ? "" : $", {Sure(record.Confidence)}";
        var stale = cited.Stale ? "; past its review date, ask before you rely on it" : "";
        page.Say($"Source: {cited.Source} (read {Words.Day(cited.Checked)}{sure}{stale}).", Ink.Quiet, Indent + 2);
        page.Say(cited.Address, Ink.Quiet, Indent + 2);
    }

    private static string Status(ProgrammeStanding standing)
    {
        var seen = Words.Day(standing.Programme.Window.Seen);
        return (standing.Status, standing.Programme) switch
        {
            (_, { Kind: ProgrammeKind.Directory }) => "a list to search",
            (Rules.Status.Open, { Window.State: WindowState.Unconfirmed }) =>
                $"may be open: ask whether it takes requests; page last read {seen}",
            (Rules.Status.Open, _) => $"open to ask; last seen open {seen}",
            (Rules.Status.Later, _) => "later",
            (Rules.Status.Unknown, _) => "not known yet",
            (Rules.Status.Closed, _) => "closed",
        };
    }

    private static string Holds(Truth truth) =>
        truth switch
        {
            Truth.Yes => "yes",
            Truth.No => "no",
            Truth.Unknown => "not known",
        };

    private static string To(ProgrammePayee to) =>
        to switch
        {
            ProgrammePayee.Clinic => " It goes to the clinic.",
            ProgrammePayee.Patient => " It goes to you.",
            ProgrammePayee.Pharmacy => " It goes to whoever supplies the drug.",
            ProgrammePayee.Nobody => "",
        };

    private static string Sure(Confidence confidence) =>
        confidence switch
        {
            Confidence.High => "sure",
            Confidence.Medium => "fairly sure",
            Confidence.Low => "not sure",
        };
}
