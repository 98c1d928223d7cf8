using Carefare.Papers;

namespace Carefare.Print;

/// <summary>The words that a printed page has beside those of the paper.</summary>
/// <param name="Tag">The language, as files name it.</param>
/// <param name="Cover">What the first page is.</param>
/// <param name="Day">Below the line for the day beside a signature.</param>
/// <param name="Page">What stands before the number of a page.</param>
internal sealed record PageWords(string Tag, string Cover, string Day, string Page)
{
    private const string English = "en-US";

    /// <summary>The words in a language.</summary>
    public static PageWords In(Language language) =>
        language switch
        {
            Language.English => new(English, "Cover sheet: for you, not to be sent", "Date", "Page"),
            Language.Spanish => new("es-US", "Hoja para usted: no la envíe", "Fecha", "Página"),
        };

    /// <summary>Which page it is.</summary>
    public string PageOf(int page, int pages) => $"{Page} {page} {(Tag == English ? "of" : "de")} {pages}";
}
