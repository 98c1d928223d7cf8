using Carefare.Papers.Slots;
using Carefare.Papers.Templates;
using Carefare.Rules;
using Carefare.Yaml;

namespace Carefare.Papers;

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
        return library is null
            ? ([], problems)
            : ([.. library.Templates.Select(template => Of(template, new(now, library, language, rows)))], []);
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

/// <summary>A paper that a case can have.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">What it is for, in one sentence.</param>
/// <param name="State">How far it is.</param>
/// <param name="Why">Why it is of no use, and what would change that; empty otherwise.</param>
/// <param name="Missing">The keys of the case that would fill its blanks.</param>
/// <param name="Paper">The paper; null where it is of no use.</param>
public sealed record NeededPaper(
    string Id,
    string Title,
    string About,
    PaperState State,
    string Why,
    IReadOnlyList<string> Missing,
    Paper? Paper
);

/// <summary>How far a paper is.</summary>
public enum PaperState
{
    /// <summary>It can be signed or used.</summary>
    Ready,

    /// <summary>Some answers are missing, which stand in it as blanks.</summary>
    NeedsFacts,

    /// <summary>The clinic has to go on with it.</summary>
    NeedsClinician,

    /// <summary>It would be of no use now.</summary>
    OfNoUse,
}
