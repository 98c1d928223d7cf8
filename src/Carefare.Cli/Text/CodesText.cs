using Carefare.Rules.Courses;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The codes to ask an insurer about, visit by visit.</summary>
internal sealed class CodesText(IReadOnlyList<CourseCodes> codes, Page page)
{
    /// <summary>Writes them; nothing where there are none.</summary>
    public void Write()
    {
        if (codes.Count == 0)
        {
            return;
        }

        page.Heading("Codes to ask your insurer about");
        page.Say(
            "Bills name care by codes. Ask the clinic which of these it writes, then ask your insurer what it allows for each.",
            indent: 2
        );
        foreach (var visit in codes)
        {
            page.Gap();
            page.Say(Head(visit), Ink.Strong, indent: 2);
            foreach (var way in visit.Ways)
            {
                One(way);
            }

            foreach (var note in visit.Notes)
            {
                page.Say(note.Text, indent: 2);
            }
        }
    }

    private void One(Rules.Billing.BillingWay way)
    {
        var choice = way.IsOneOf && way.Lines.Count > 1 ? "one of these" : "";
        var head = string.Join(", ", new[] { way.When, choice }.Where(part => part.Length > 0));
        if (head.Length > 0)
        {
            page.Say($"{Words.Capital(head)}:", indent: 2);
        }

        foreach (var line in CodeWords.Lines(way))
        {
            page.Item("-", line, indent: 4);
        }
    }

    private static string Head(CourseCodes visit) =>
        CodeWords.Visit(visit.Visit) + (visit.Clinics.Count > 0 ? $", {string.Join(" or ", visit.Clinics)}" : "");
}
