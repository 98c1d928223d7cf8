namespace Carefare.Web.Keeping;

/// <summary>Keeps the one case of a window.</summary>
public interface ICaseKeeper
{
    /// <summary>Whether it can be changed; an example cannot.</summary>
    bool MayChange { get; }

    /// <summary>Where it is kept, for people.</summary>
    string Place { get; }

    /// <summary>The case as it stands now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    OpenCase Open();

    /// <summary>Changes the case as it stands now; what is acknowledged is on the disk.</summary>
    /// <param name="change">Makes a new text of the present one, or says why it cannot.</param>
    /// <returns>Empty, or why nothing was changed, as sentences.</returns>
    string Change(Func<OpenCase, (string? Text, string Problem)> change);

    /// <summary>Takes the case off the disk.</summary>
    /// <returns>Empty, or why it is still there.</returns>
    string Delete();
}
