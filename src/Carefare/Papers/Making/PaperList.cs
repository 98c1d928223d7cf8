using Carefare.Knowledge;
using Carefare.Papers.Slots;
using Carefare.Papers.Templates;
using Carefare.Rules;
using Carefare.Yaml;

namespace Carefare.Papers.Making;

/// <summary>The papers that a case can have.</summary>
public static class PaperList
{
    /// <summary>Every paper, in the order in which a person meets them, with what is missing; those of no use with the reason.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="language">The language of the papers.</param>
    /// <param name="rows">What a tracker knows; <see cref="PaperRows.None"/> where nothing was tracked.</param>
    /// <returns>The papers; or what is wrong with their words, where the knowledge is not Carefare's own.</returns>
    public static (IReadOnlyList<NeededPaper> Papers, IReadOnlyList<Problem> Problems) Of(
        Situation now,
        Language language,
        PaperRows rows
    )
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(rows);
        var (library, problems) = Library.Read(now.Knowledge);
        if (library is null)
        {
            return ([], problems);
        }

        var facts = new PaperFacts(now, library, language, rows);
        return ([.. library.Templates.Select(template => Of(template, facts.Anew()))], []);
    }

    /// <summary>What each paper is called in a language, by its id: without making any.</summary>
    /// <param name="knowledge">Holds the words.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyDictionary<string, string> Titles(KnowledgeBase knowledge, Language language)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return (Library.Read(knowledge).Library?.Templates ?? []).ToDictionary(
            template => template.Id,
            template => template.Title.In(language),
            StringComparer.Ordinal
        );
    }

    private static NeededPaper Of(Template template, PaperFacts facts)
    {
        var maker = new PaperMaker(facts);
        var (title, about) = (template.Title.In(facts.Words.Language), template.About.In(facts.Words.Language));
        if (maker.Lacks(template).Count > 0)
        {
            return new(
                template.Id,
                title,
                about,
                PaperState.OfNoUse,
                template.Unless.In(facts.Words.Language),
                [],
                null
            );
        }

        var paper = maker.Make(template);
        var missing = PaperMaker.Missing(paper);
        var state =
            missing.Count > 0 ? PaperState.NeedsFacts
            : template.For == Reader.Clinic ? PaperState.NeedsClinician
            : PaperState.Ready;
        return new(template.Id, title, about, state, "", missing, paper);
    }
}
