"""The tables of LinkedIn's archive by their headers.

The English ones are those of real exports from 2020 to 2026. The German one was seen in another program's test file;
the French, Spanish, Italian, Portuguese and Dutch ones are what LinkedIn's pages call the same things.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.names import fold_text


@dataclass(frozen=True, slots=True)
class Layout:
    """A table: the columns it is known by, and what each column may be called."""

    name: str
    needed: frozenset[str]
    columns: Mapping[str, str]
    without: frozenset[str] = frozenset()


def _layout(name: str, needed: str, without: str = "", **columns: str) -> Layout:
    names = {fold_text(alias): key for key, aliases in columns.items() for alias in aliases.split("|")}
    return Layout(name, frozenset(needed.split()), names, frozenset(filter(None, without.split("|"))))


LAYOUTS = (
    _layout(
        "connections",
        "first last linked",
        first="First Name|Vorname|Prénom|Nombre|Nome|Voornaam|Förnamn",
        last="Last Name|Nachname|Nom|Nom de famille|Apellidos|Cognome|Sobrenome|Achternaam|Efternamn",
        url="URL|Profile URL|Profil-URL|URL du profil|URL del perfil",
        email="Email Address|E-mail Address|E-Mail-Adresse|Adresse e-mail|Dirección de correo electrónico"
        "|Correo electrónico|Indirizzo email|Indirizzo e-mail|Endereço de e-mail|E-mail|E-mailadres|E-postadress",
        company="Company|Unternehmen|Firma|Entreprise|Société|Empresa|Azienda|Bedrijf|Företag",
        position="Position|Poste|Fonction|Cargo|Puesto|Posizione|Posição|Functie|Befattning",
        linked="Connected On|Verbunden am|Vernetzt am|Connecté le|Date de connexion|Connexion le|Conectado el"
        "|Fecha de conexión|Collegato il|Data di collegamento|Conectado em|Data da conexão|Verbonden op|Ansluten den",
    ),
    _layout(
        "messages",
        "conversation from date content",
        conversation="CONVERSATION ID",
        title="CONVERSATION TITLE",
        from_="FROM",
        sender="SENDER PROFILE URL",
        to="TO",
        recipients="RECIPIENT PROFILE URLS",
        date="DATE",
        subject="SUBJECT",
        content="CONTENT",
        folder="FOLDER",
        attachments="ATTACHMENTS",
        draft="IS MESSAGE DRAFT",
        conversation_draft="IS CONVERSATION DRAFT",
    ),
    _layout(
        "invitations",
        "from to sent direction",
        from_="From",
        to="To",
        sent="Sent At",
        message="Message",
        direction="Direction",
        inviter="inviterProfileUrl",
        invitee="inviteeProfileUrl",
    ),
    _layout(
        "recommendations",
        "first last company title text created",
        first="First Name",
        last="Last Name",
        company="Company",
        title="Job Title",
        text="Text",
        created="Creation Date",
        status="Status",
    ),
    _layout(
        "positions",
        "company title started finished",
        company="Company Name",
        title="Title",
        description="Description",
        location="Location",
        started="Started On",
        finished="Finished On",
    ),
    _layout(
        "profile",
        "first last headline",
        first="First Name",
        last="Last Name",
        maiden="Maiden Name",
        headline="Headline",
        summary="Summary",
    ),
)


def name_columns(layout: Layout, cells: Sequence[str]) -> list[str] | None:
    """The cells of a header as the columns of a layout; unknown ones as they are; None where it is another table."""
    names = [layout.columns.get(fold_text(cell.lstrip("\ufeff")), fold_text(cell)) for cell in cells]
    columns = [name.rstrip("_") for name in names]
    return columns if layout.needed <= set(columns) else None
