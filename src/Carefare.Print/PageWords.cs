using Carefare.Papers;

namespace Carefare.Print;

/// <summary>The words that a printed page has beside those of the paper.</summary>
/// <param name="Tag">The language, as files name it.</param>
/// <param name="Cover">What the first page is.</param>
/// <param name="Day">Below the line for the day beside a signature.</param>
internal sealed record PageWords(string Tag, string Cover, string Day)
{
    private const string English = "en-US";

    /// <summary>The words in a language.</summary>
    public static PageWords In(Language language) =>
        language switch
        {
            Language.English => new(English, "Cover sheet: for you, not to be sent", "Date"),
            Language.Spanish => new("es-US", "Hoja para usted: no la envíe", "Fecha"),
        };

    /// <summary>Which page it is.</summary>
    public string PageOf(int page, int pages) =>
        Tag == English ? $"Page {page} of {pages}" : $"Página {page} de {pages}";
}
