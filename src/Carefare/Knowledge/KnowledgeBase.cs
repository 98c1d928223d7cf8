namespace Carefare.Knowledge;

/// <summary>Every figure about the world that Carefare knows, dated and sourced.</summary>
public sealed class KnowledgeBase
{
    /// <summary>What is known of a figure on a day.</summary>
    /// <param name="id">The figure's identifier.</param>
    /// <param name="day">The day for which it is asked.</param>
    /// <param name="scope">One key for each dimension in the figure's <c>by</c>, in that order.</param>
    /// <exception cref="ArgumentException">There is no such figure, or the scope does not fit: a mistake in the code.</exception>
    /// <returns>The fact; unknown where no entry covers the day or the scope.</returns>
#pragma warning disable
    public Fact At(string id, DateOnly day, params ReadOnlySpan<string> scope) => throw new NotImplementedException();

    /// <summary>The same, or where it is unknown on that day, the latest earlier known value ("projected" to the day).</summary>
    public Fact LatestAt(string id, DateOnly day, params ReadOnlySpan<string> scope) =>
        throw new NotImplementedException();
#pragma warning restore
}
