using Carefare.Papers;
using Carefare.Papers.Making;
using Carefare.Rules;
using Carefare.Web.Keeping;
using Carefare.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Serving;

/// <summary>One request for a page: the case as it stands, the day, the language, and how to name other pages.</summary>
/// <param name="place">The case's place on the site.</param>
/// <param name="language">The language of the page.</param>
/// <param name="context">The request.</param>
internal sealed class Visit(Place place, Language language, HttpContext context)
{
    private const string Spanish = "/es";
    private readonly Lazy<OpenCase> _case = new(place.Case.Open);
    private readonly Dictionary<Language, IReadOnlyList<NeededPaper>> _papers = [];

    public Language Language => language;

    public HttpContext Context => context;

    public Desks Desks => place.Desks;

    public ICaseKeeper Keeper => place.Case;

    public Memory Memory => place.Memory;

    /// <summary>The case as it stands now.</summary>
    public OpenCase Case => _case.Value;

    /// <summary>Whether this is an invented person's case.</summary>
    public bool IsExample => !place.Case.MayChange;

    /// <summary>The day of the plan: the case's own, or today.</summary>
    public DateOnly Today => Day(Case);

    /// <summary>The situation; only where the case can be used.</summary>
    public Situation Now => new(Case.Reading.Case!, Desks.Knowledge, Today);

    /// <summary>The papers of the case in a language; only where the case can be used.</summary>
    public IReadOnlyList<NeededPaper> Papers(Language of)
    {
        if (!_papers.TryGetValue(of, out var papers))
        {
            papers = _papers[of] = PaperList.Of(Now, of, PaperRows.None).Papers;
        }

        return papers;
    }

    /// <summary>The plan for the case as it stands, with other plans and the worth of everything; only where the case can be used.</summary>
    public PlanReport Report => Told(Case, brief: false);

    /// <summary>The plan for the case as it stands, in a fraction of the time; only where the case can be used.</summary>
    public PlanReport Brief => BriefOn(Case);

    /// <summary>The plan for a case that can be used.</summary>
    public PlanReport BriefOn(OpenCase one) => Told(one, brief: true);

    private PlanReport Told(OpenCase one, bool brief) =>
        OnPages.Of(Desks.Report(one.Mark, one.Reading.Case!, Day(one), brief));

    /// <summary>The address of a page of this case in this language.</summary>
    public string To(string path) => Address(language, path);

    /// <summary>The address of this page in the other language.</summary>
    public string Other => Address(language == Language.English ? Language.Spanish : Language.English, Path);

    /// <summary>The path of this page without language and place.</summary>
    public string Path
    {
        get
        {
            var path = context.Request.Path.Value ?? "/";
            path = path.StartsWith(place.Base, StringComparison.Ordinal) ? path[place.Base.Length..] : path;
            path =
                path == Spanish || path.StartsWith(Spanish + "/", StringComparison.Ordinal)
                    ? path[Spanish.Length..]
                    : path;
            return path.Length == 0 ? "/" : path;
        }
    }

    /// <summary>A part of this page's path.</summary>
    public string Named(string part) => context.Request.RouteValues[part]?.ToString() ?? "";

    /// <summary>A part of this page's path that is a number.</summary>
    public int Numbered(string part) => int.TryParse(Named(part), out var number) ? number : -1;

    /// <summary>A token for one form.</summary>
    public string FormToken() => place.Tokens.Make();

    /// <summary>Now, on the person's clock.</summary>
    public DateTimeOffset Clock => place.Time.GetLocalNow();

    private DateOnly Day(OpenCase one) => one.Reading.Case is { } told ? told.AsOf.Or(CalendarDay) : CalendarDay;

    /// <summary>The day on the calendar, whatever the case says.</summary>
    public DateOnly CalendarDay => DateOnly.FromDateTime(place.Time.GetLocalNow().DateTime);

    private string Address(Language to, string path)
    {
        var start = place.Base + (to == Language.Spanish ? Spanish : "");
        return path == "/" && start.Length > 0 ? start : start + path;
    }
}
