using Carefare.Rules;
using Carefare.Telling;
using Carefare.Trials.Matching;

namespace Carefare.Cli.Text;

/// <summary>Studies beside a person: those that seem to fit first, then what any study costs, pays and asks.</summary>
internal sealed class TrialsText(TrialReport report, Page page)
{
    private const int MostShown = 10;

    public void Write()
    {
        page.Say(Count(), Ink.Strong);
        page.Say(report.Asked, Ink.Quiet);
        Missing();
        foreach (var fit in Enum.GetValues<TrialFit>())
        {
            Group(fit, [.. report.List.Matches.Where(match => match.Fit == fit)]);
        }

        page.Heading("What a study costs and pays");
        foreach (var fact in report.Costs)
        {
            page.Item("-", fact.Text, indent: 2);
        }

        page.Heading("What it can ask of you");
        foreach (var fact in report.Risks)
        {
            page.Say(fact.Text, indent: 2);
        }

        page.Heading("Ask the contact, before you say yes");
        foreach (var question in report.Questions)
        {
            page.Item("-", question, indent: 2);
        }

        End();
    }

    private string Count()
    {
        int Of(TrialFit fit) => report.List.Matches.Count(match => match.Fit == fit);
        string[] parts =
        [
            .. new[]
            {
                (Count: Of(TrialFit.Fits), Says: Of(TrialFit.Fits) == 1 ? "seems to fit" : "seem to fit"),
                (Count: Of(TrialFit.MayFit), Says: "may fit"),
                (Count: Of(TrialFit.Far), Says: Of(TrialFit.Far) == 1 ? "is too far away" : "are too far away"),
                (Count: Of(TrialFit.DoesNotFit), Says: Of(TrialFit.DoesNotFit) == 1 ? "does not fit" : "do not fit"),
            }
                .Where(part => part.Count > 0)
                .Select(part => $"{part.Count} {part.Says}"),
        ];
        return parts.Length == 0
            ? "The registry had no such study."
            : $"{Words.Count(report.List.Matches.Count, "study", "studies")}: {string.Join(", ", parts)}.";
    }

    private void Missing()
    {
        if (report.Asks.Count > 0)
        {
            page.Say($"More could be said with {string.Join(", ", report.Asks)} in your case.");
        }

        if (report.List.Search.Total is { } total && total > report.List.Matches.Count)
        {
            page.Say($"The registry counted {total}; the rest could not be read.");
        }
    }

    private void Group(TrialFit fit, List<TrialMatch> matches)
    {
        if (matches.Count == 0)
        {
            return;
        }

        page.Heading(report.Name(fit));
        foreach (var match in matches.Take(MostShown))
        {
            One(fit, match);
        }

        if (matches.Count > MostShown)
        {
            page.Say($"And {matches.Count - MostShown} more: --json lists all.", indent: 2);
        }
    }

    private void One(TrialFit fit, TrialMatch match)
    {
        page.Say($"{match.Study.Title} ({match.Study.Id})", Ink.Strong, indent: 2);
        if (fit == TrialFit.DoesNotFit)
        {
            page.Say(Reasons(match, Truth.No), indent: 4);
            return;
        }

        page.Say(Where(match), indent: 4);
        Line("Not known", Reasons(match, Truth.Unknown));
        Line("Fits", Reasons(match, Truth.Yes));
        Line("Who gets what", match.Comparison.Sentence);
        Line("Contact", match.Contacts.Select(TrialReport.Name).FirstOrDefault(""));
    }

    private void Line(string name, string text)
    {
        if (text.Length > 0)
        {
            page.Say($"{name}: {text}", indent: 4);
        }
    }

    /// <summary>The reasons that come out in a way, without the place, and without what holds for everybody.</summary>
    private static string Reasons(TrialMatch match, Truth truth) =>
        string.Join(
            ' ',
            match
                .Criteria.Where(one => one.Truth == truth && (one.Name != Criterion.Place || truth == Truth.No))
                .Where(one => !(one.Name == "sex" && match.Study.Admission.Sex == "ALL"))
                .Select(one => one.Reason)
        );

    private static string Where(TrialMatch match)
    {
        var place = match.Criteria.Single(one => one.Name == Criterion.Place);
        return match.Nearest is { Site.Facility: { Length: > 0 } facility } && place.Truth == Truth.Yes
            ? $"{facility}, {place.Reason}"
            : place.Reason;
    }

    private void End()
    {
        page.Gap();
        if (report.List.Matches.Count > 0)
        {
            page.Say("A whole entry, with the study's own criteria: carefare trials CASE --study NCT…");
        }

        page.Say("Whom a study takes, it decides itself; nothing here says that a study is right for you.");
        foreach (var source in SourceUse.Of(report.Facts))
        {
            page.Say($"Source: {source.Title} ({source.Age}).", Ink.Quiet);
        }

        page.Gap();
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }
}
