using Carefare.Knowledge;
using Carefare.Rules.Billing;
using Carefare.Rules.Courses;

namespace Carefare.Telling;

/// <summary>Billing codes in words for people.</summary>
internal static class CodeWords
{
    /// <summary>The visit: "An infusion of 40 minutes".</summary>
    public static string Visit(BilledVisit visit) =>
        visit.Kind switch
        {
            VisitKind.Evaluation => "The evaluation",
            VisitKind.Infusion when visit.Minutes is { } minutes => $"An infusion of about {minutes} minutes",
            VisitKind.Infusion => "An infusion",
            VisitKind.Injection => "An injection",
            VisitKind.Esketamine when visit.DoseMg is { } dose => $"An esketamine visit with {dose:0.##} mg",
            VisitKind.Esketamine => "An esketamine visit",
            VisitKind.Monitoring => "Monitoring that is charged apart",
            VisitKind.Therapy => "A therapy session",
        };

    /// <summary>The lines of a way to bill, those with the same meaning together: "90832, 90834 or 90837: talk therapy …".</summary>
    public static IEnumerable<string> Lines(BillingWay way) =>
        way.Lines.GroupBy(line => line.What, StringComparer.Ordinal).Select(Line);

    /// <summary>Where the codes are from.</summary>
    public static IEnumerable<Citation> Facts(IEnumerable<CourseCodes> codes) =>
        codes.SelectMany(visit =>
            visit
                .Ways.SelectMany(way => way.Lines)
                .Select(line => line.Source)
                .Concat(visit.Notes.Select(note => note.Citation))
        );

    private static string Line(IEnumerable<CodeLine> alike)
    {
        List<CodeLine> lines = [.. alike];
        var first = lines[0];
        if (first.Code.Length == 0)
        {
            return $"{Words.Capital(first.What)}: {first.Ask}";
        }

        var codes = lines.Select(line => line.Code).ToList();
        var named = codes.Count == 1 ? codes[0] : $"{string.Join(", ", codes.SkipLast(1))} or {codes[^1]}";
        return $"{named}{Units(first)}{(first.IsExtra ? ", at times" : "")}: {first.What}";
    }

    private static string Units(CodeLine line) => line.Units is { } units and > 1 ? $", {units} units" : "";
}
