using Carefare.Rules;
using Carefare.Telling;
using Carefare.Trials.Matching;

namespace Carefare.Cli.Text;

/// <summary>One study whole: how it goes with the person, then its own words, which are shown and not judged.</summary>
internal sealed class StudyText(TrialReport report, Page page)
{
    private readonly TrialMatch _match = report.List.Matches[0];

    public void Write()
    {
        var study = _match.Study;
        page.Say($"{study.Title} ({study.Id})", Ink.Strong);
        Line("By", study.Sponsor);
        Line("Entry changed", _match.Updated);
        Line("Look it up", report.Link(study));
        page.Heading(report.Name(_match.Fit));
        page.Table(
            new(
                [new("What"), new("Fits"), new("Why", Wraps: true)],
                [.. _match.Criteria.Select(one => (IReadOnlyList<string>)[one.Name, Words(one.Truth), one.Reason])]
            )
        );
        page.Heading("Who gets what");
        page.Say(_match.Comparison.Sentence, indent: 2);
        page.Heading("Whom to ask");
        foreach (var contact in _match.Contacts)
        {
            page.Item("-", TrialReport.Name(contact), indent: 2);
        }

        if (_match.Contacts.Count == 0)
        {
            page.Say("The registry names nobody: look the study up.", indent: 2);
        }

        Own("What it is about, in its own words", study.Summary);
        Own("Whom it takes, in its own words", study.Admission.Criteria);
        page.Gap();
        page.Say("The study decides whether its criteria fit you. Take them to your clinician.");
        page.Gap();
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private void Line(string name, string value)
    {
        if (value.Length > 0)
        {
            page.Say($"{name}: {value}");
        }
    }

    private void Own(string heading, string text)
    {
        page.Heading(heading);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            page.Say(line, indent: 2);
        }

        if (text.Length == 0)
        {
            page.Say("The registry does not say.", indent: 2);
        }
    }

    private static string Words(Truth truth) =>
        truth switch
        {
            Truth.Yes => "yes",
            Truth.No => "no",
            Truth.Unknown => "not known",
        };
}
