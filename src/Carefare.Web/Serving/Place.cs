using Carefare.Web.Guarding;
using Carefare.Web.Keeping;

namespace Carefare.Web.Serving;

/// <summary>One case's place on the site: the person's own, or an example.</summary>
/// <param name="Case">Keeps the case.</param>
/// <param name="Base">What its addresses begin with; empty for the person's own.</param>
/// <param name="Desks">Answers.</param>
/// <param name="Time">The clock.</param>
/// <param name="Tokens">Makes and knows the tokens of forms.</param>
internal sealed record Place(ICaseKeeper Case, string Base, Desks Desks, TimeProvider Time, FormToken Tokens)
{
    /// <summary>What the window remembers.</summary>
    public Memory Memory { get; } = new();
}
