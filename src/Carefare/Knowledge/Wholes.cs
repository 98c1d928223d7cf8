using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Checks that the parts of split figures fit their figures.</summary>
internal static class Wholes
{
    /// <summary>What does not fit.</summary>
    public static IEnumerable<Problem> Check(Catalogue catalogue, IReadOnlyList<KnowledgeFile> files)
    {
        var wholes = files
            .SelectMany(file => file.Figures)
            .Where(figure => figure.Split)
            .DistinctBy(figure => figure.Id);
        var byId = wholes.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return files.SelectMany(file => file.Parts).SelectMany(part => Check(catalogue, byId, part));
    }

    private static IEnumerable<Problem> Check(Catalogue catalogue, Dictionary<string, Figure> wholes, Part part)
    {
        Problem At(string what, string mend) =>
            new(part.File, part.Place.Line, part.Place.Column, part.Name, what, mend);
        if (!wholes.TryGetValue(part.Of, out var whole))
        {
            yield return At($"No figure \"{part.Of}\" is split.", Nearest.Mend(part.Of, wholes.Keys));
            yield break;
        }

        if (whole.By.Count == 0 || !whole.By.Skip(1).SequenceEqual(part.By, StringComparer.Ordinal))
        {
            yield return At(
                "It has other dimensions than the figure.",
                $"Write by: [{string.Join(", ", whole.By.Skip(1))}]."
            );
            yield break;
        }

        if (part.Unit != whole.Unit)
        {
            yield return At("It has another unit than the figure.", $"Write unit: {whole.Unit}.");
        }

        var keys = catalogue.Dimensions.GetValueOrDefault(whole.By[0]) ?? [];
        if (!keys.Contains(part.Key, StringComparer.Ordinal))
        {
            yield return At($"\"{part.Key}\" is not a {whole.By[0]}.", Nearest.Mend(part.Key, keys));
        }
    }
}
