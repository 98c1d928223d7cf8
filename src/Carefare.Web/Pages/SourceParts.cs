using Carefare.Knowledge;
using Carefare.Telling;
using Carefare.Telling.Pages;

namespace Carefare.Web.Pages;

/// <summary>Sources in a list: their titles in their own language, and when they were read.</summary>
internal static class SourceParts
{
    public static IEnumerable<Markup> List(IEnumerable<Citation> facts) => SourceUse.Of(facts).Select(One);

    private static Markup One(SourceUse source) =>
        $"<li>{Title(source)} <span class=\"quiet\">({source.Age})</span></li>\n";

    private static Markup Title(SourceUse source) =>
        source.Address.StartsWith("https://", StringComparison.Ordinal)
            ? $"<a href=\"{source.Address}\" rel=\"noreferrer\" translate=\"no\">{source.Title}</a>"
            : (Markup)$"<span translate=\"no\">{source.Title}</span>";
}
